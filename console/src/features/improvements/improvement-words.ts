import { useTranslation } from 'react-i18next';
import { useDictionary } from '../../api/dictionaries';
import type { Improvement } from '../../api/types';
import { number, signed } from '../../i18n/money';

type Figure = NonNullable<Improvement['before']>;

const digitsOf = (measure: Figure['measure']) => (measure === 'NPS' ? 0 : 2);

/** An improvement in sentences: by what it is measured, how it stands, and whether it did change. */
export function useImprovementWords() {
  const { t } = useTranslation();
  const types = useDictionary('request-type');
  const shown = ({ measure }: Figure, value: number) => number(value, digitsOf(measure), digitsOf(measure));
  return {
    targetOf: ({ target }: Pick<Improvement, 'target'>) =>
      t(`improvements.of.${target.kind}`, {
        name: target.kind === 'ORDER_TYPE' ? types.labelOf(target.type ?? '') : (target.name ?? ''),
      }),
    figure: (figure: Figure) =>
      t('improvements.value', {
        value: shown(figure, figure.value),
        low: shown(figure, figure.low),
        high: shown(figure, figure.high),
        n: number(figure.answered),
      }),
    compared: (comparison: NonNullable<Improvement['comparison']>, figure: Figure) => {
      const digits = digitsOf(figure.measure);
      const { difference, low, high, p, significant } = comparison;
      const how = !significant ? 'same' : difference > 0 ? 'better' : 'worse';
      return t(`improvements.compared.${how}`, {
        difference: how === 'same' ? signed(difference, digits) : number(Math.abs(difference), digits, digits),
        low: signed(low, digits),
        high: signed(high, digits),
        p: p < 0.001 ? t('improvements.less') : t('improvements.equal', { p: number(p, 3, 3) }),
      });
    },
  };
}
