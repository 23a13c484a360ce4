import { useTranslation } from 'react-i18next';
import type { Question } from '../../api/types';

/** When a question is asked, as a sentence. */
export function useRuleWords() {
  const { t } = useTranslation();
  return (rules: Question['showIf'], questions: readonly Pick<Question, 'options' | 'kind'>[]) =>
    t('questionnaires.rule.askedIf', {
      rules: rules
        .map(({ question, options, atLeast, atMost, from, until }) => {
          const n = question + 1;
          // Of a mark it says so; of an amount the unit is the question's own.
          const isAmount = questions[question]?.kind === 'NUMBER';
          if (options.length > 0) {
            const names = options.map((one) => questions[question]?.options[one] ?? '').join(t('questionnaires.rule.or'));
            return t('questionnaires.rule.chosen', { n, names });
          }
          return [
            typeof atLeast === 'number' &&
              t(isAmount ? 'questionnaires.rule.atLeastAmount' : 'questionnaires.rule.atLeast', { n, number: atLeast }),
            typeof atMost === 'number' &&
              t(isAmount ? 'questionnaires.rule.atMostAmount' : 'questionnaires.rule.atMost', { n, number: atMost }),
            from && t('questionnaires.rule.from', { n, day: from }),
            until && t('questionnaires.rule.until', { n, day: until }),
          ]
            .filter(Boolean)
            .join(t('questionnaires.rule.and'));
        })
        .join(t('questionnaires.rule.and')),
    });
}
