import type { NoticeBody } from './use-notices';

interface Template {
  name: string;
  category: NoticeBody['category'];
  chinese: NoticeBody['chinese'];
  english: NonNullable<NoticeBody['english']>;
}

/** What offices announce most often; what stands between ＿ is for the writer to fill in. */
export const TEMPLATES = [
  {
    name: 'water',
    category: 'OUTAGE',
    chinese: {
      title: '停水通知',
      body: '各位业主、住户：\n因供水管道检修，＿月＿日＿时至＿时暂停供水。请提前储水，并关好水龙头，以免来水时漏水。\n给您带来不便，敬请谅解。如有疑问，请致电服务中心。',
    },
    english: {
      title: 'Water will be off',
      body: 'Dear residents,\nThe water will be off from __ to __ on __ while a main is repaired. Please store some water beforehand and keep your taps closed.\nWe are sorry for the inconvenience. The service desk will gladly answer your questions.',
    },
  },
  {
    name: 'power',
    category: 'OUTAGE',
    chinese: {
      title: '停电通知',
      body: '各位业主、住户：\n因配电设备检修，＿月＿日＿时至＿时暂停供电。停电期间电梯停运，请提前安排出行；请关闭家用电器，来电后再逐一开启。\n给您带来不便，敬请谅解。',
    },
    english: {
      title: 'Power will be off',
      body: 'Dear residents,\nThe power will be off from __ to __ on __ while switchgear is serviced. Lifts will stand still; please switch appliances off and on again one by one afterwards.\nWe are sorry for the inconvenience.',
    },
  },
  {
    name: 'lift',
    category: 'OUTAGE',
    chinese: {
      title: '电梯检修通知',
      body: '各位业主、住户：\n＿单元电梯将于＿月＿日＿时至＿时停梯检修，请改走其他电梯或楼梯。家中有行动不便者，请提前联系管家，我们上门协助。',
    },
    english: {
      title: 'Lift maintenance',
      body: 'Dear residents,\nThe lift of entrance __ will be serviced from __ to __ on __. Please use the other lift or the stairs. If somebody at home cannot, call your steward and we will help.',
    },
  },
  {
    name: 'storm',
    category: 'SAFETY',
    chinese: {
      title: '大风暴雨安全提醒',
      body: '各位业主、住户：\n气象台发布＿预警。请收好阳台、窗台的花盆和杂物，关好门窗，车辆不要停在树下和低洼处，尽量减少外出。\n遇积水、漏水等情况，请立即报修，我们 24 小时值守。',
    },
    english: {
      title: 'Storm warning',
      body: 'Dear residents,\nA __ warning is in force. Please take in whatever stands on balconies and sills, close windows, keep cars away from trees and low ground, and stay in if you can.\nReport flooding or leaks at once: we are here around the clock.',
    },
  },
  {
    name: 'fee',
    category: 'FEE',
    chinese: {
      title: '物业服务费缴费提醒',
      body: '各位业主：\n＿年第＿季度物业服务费账单已出，请于＿月＿日前缴纳。可在“账单”页查看明细，或到服务中心办理。\n已缴费的业主请忽略本通知，感谢您的支持。',
    },
    english: {
      title: 'Service charge due',
      body: 'Dear owners,\nThe service charge for quarter __ of __ has been billed and is due by __. You find each line on the page Bills; the service desk takes payments too.\nIf you have paid already, thank you: nothing is left to do.',
    },
  },
  {
    name: 'activity',
    category: 'ACTIVITY',
    chinese: {
      title: '社区活动邀请',
      body: '各位邻居：\n＿月＿日＿时，我们在＿举办＿活动，欢迎大家参加。名额有限，请到服务中心或联系管家报名。',
    },
    english: {
      title: 'You are invited',
      body: 'Dear neighbours,\nOn __ at __ we meet at __ for __. Everybody is welcome. Places are few: please tell the service desk or your steward.',
    },
  },
] as const satisfies readonly Template[];
