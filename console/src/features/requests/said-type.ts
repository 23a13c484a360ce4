import { labelOf } from '../../api/dictionaries';
import type { DictionaryEntry } from '../../api/types';

/** The kind of trouble that somebody seems to mean, with what they said that says so. */
export interface SaidType {
  code: string;
  phrases: string[];
  sure: 'high' | 'middle';
}

/** How people say what the company calls by its codes; a kind that is not here is found by its own name. */
const SAID: Record<string, RegExp> = {
  WATER_LEAK: /漏水|滴水|滴漏|渗漏|水管|水龙头|龙头|角阀|阀门|水表|leak(?:s|ing)?|drip(?:s|ping)?|tap|faucet/gi,
  BURST_PIPE: /爆管|喷水|水管爆|管子爆|burst|gushing/gi,
  DRAIN_BLOCKED: /堵塞|堵了|堵住|下水|地漏|反水|返水|马桶|疏通|污水|blocked|clogged|drain|toilet/gi,
  POWER_FAILURE: /停电|没电|跳闸|断电|插座|电表|空气开关|短路|no power|power cut|tripp(?:ed|ing)|socket/gi,
  LIGHT_OUT: /灯不亮|灯坏|路灯|楼道灯|灯泡|灯具|不亮|light (?:is )?out|lamp|bulb/gi,
  LIFT_TRAPPED: /困人|被困|关在电梯|trapped|stuck in the (?:lift|elevator)/gi,
  LIFT_FAULT: /电梯|lift|elevator/gi,
  GAS_SMELL: /燃气|煤气|天然气|漏气|gas/gi,
  HEATING: /暖气|供暖|采暖|地暖|不热|heating|radiator/gi,
  ACCESS_CONTROL: /门禁|对讲|刷卡|道闸|单元门|intercom|access card/gi,
  DOOR_WINDOW: /门锁|窗户|窗子|房门|锁坏|合页|玻璃|关不严|打不开门|door|window|lock/gi,
  WALL_SEEPAGE: /渗水|墙面|天花板|发霉|墙皮|屋顶漏|外墙|seep|damp|mould/gi,
  CLEANING: /垃圾|保洁|打扫|卫生|清扫|脏|rubbish|garbage|clean/gi,
};

/** A phrase of two kinds says more of the kind that has fewer: who is trapped speaks of the lift as well. */
const GRAVER: Record<string, string> = { LIFT_FAULT: 'LIFT_TRAPPED', WATER_LEAK: 'BURST_PIPE' };

/**
 * The kind of which the most different phrases were said. It is sure where two or more were, and no other kind has as
 * many; where two kinds have equally many nothing is proposed, unless one is the graver form of the other.
 */
export function saidType(entries: readonly DictionaryEntry[], description: string): SaidType | undefined {
  const found = entries
    .map((entry) => ({ code: entry.code, phrases: phrasesOf(entry, description) }))
    .filter(({ phrases }) => phrases.length > 0)
    .filter(({ code }, _, all) => !all.some((other) => other.code === GRAVER[code]))
    .sort((one, other) => other.phrases.length - one.phrases.length);
  const [first, second] = found;
  if (!first || first.phrases.length === second?.phrases.length) {
    return undefined;
  }
  return { ...first, sure: first.phrases.length > 1 ? 'high' : 'middle' };
}

function phrasesOf(entry: DictionaryEntry, description: string): string[] {
  const said = description.match(SAID[entry.code] ?? /$^/) ?? [];
  const name = labelOf(entry) ?? '';
  const named = name !== '' && description.toLowerCase().includes(name.toLowerCase()) ? [name] : [];
  return [...new Set([...said.map((one) => one.toLowerCase()), ...named])];
}
