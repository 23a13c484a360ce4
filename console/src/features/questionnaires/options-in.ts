import { inLanguage } from '../../i18n/in-language';

/** What can be chosen, in the language of the page. */
export const optionsIn = ({ options, optionsEn }: { options: readonly string[]; optionsEn: readonly string[] }): string[] =>
  options.map((option, place) => inLanguage(option, optionsEn[place]));
