import type { Question } from '../../api/types';

/** What the field asks its owners, in both languages. */
export const BANK: readonly Pick<Question, 'kind' | 'text' | 'textEn'>[] = [
  { kind: 'SCALE', text: '您对物业服务总体满意吗', textEn: 'How satisfied are you with our service as a whole?' },
  { kind: 'SCALE', text: '您对维修服务满意吗', textEn: 'How satisfied are you with repairs?' },
  { kind: 'SCALE', text: '您对保洁服务满意吗', textEn: 'How satisfied are you with cleaning?' },
  { kind: 'SCALE', text: '您对秩序维护满意吗', textEn: 'How satisfied are you with security?' },
  { kind: 'SCALE', text: '您对绿化养护满意吗', textEn: 'How satisfied are you with the greenery?' },
  { kind: 'NPS', text: '您愿意向亲友推荐我们的物业服务吗', textEn: 'How likely are you to recommend us?' },
  { kind: 'TEXT', text: '您最希望我们改进什么', textEn: 'What should we improve first?' },
];
