import type { DictionaryEntry, Priority } from '../../api/types';

export interface Suggestion {
  priority: Priority;
  sure: 'high' | 'middle';
  type?: Priority;
  phrases: string[];
}

const ORDER: Priority[] = ['EMERGENCY', 'URGENT', 'NORMAL', 'LOW'];

const SAID: [Priority, RegExp][] = [
  ['EMERGENCY', /困人|被困|燃气|煤气|漏气|着火|起火|冒烟|触电|爆管|喷水|trapped|gas|fire|smoke|electrocut|burst/gi],
  [
    'URGENT',
    /一直[滴漏]漏?|不停|渗到楼下|漏到楼下|停电|跳闸|打不开门|进不了门|老人|婴儿|孕妇|flood|downstairs|no power|locked out|elderly|baby/gi,
  ],
];

/** What the type usually is, raised by what the caller says: a proposal with its reasons, no more. */
export function suggest(type: DictionaryEntry | undefined, description: string): Suggestion | undefined {
  const usual = ORDER.find((priority) => priority === type?.attributes.priority);
  const said = SAID.map(([priority, words]) => ({ priority, phrases: [...new Set(description.match(words) ?? [])] })).find(
    ({ phrases }) => phrases.length > 0,
  );
  if (!usual && !said) {
    return undefined;
  }
  const priority = said && (!usual || ORDER.indexOf(said.priority) < ORDER.indexOf(usual)) ? said.priority : (usual ?? 'NORMAL');
  const agree = said !== undefined && usual !== undefined && said.priority === usual;
  return { priority, sure: agree || said?.priority === 'EMERGENCY' ? 'high' : 'middle', type: usual, phrases: said?.phrases ?? [] };
}
