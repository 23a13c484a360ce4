import { useTranslation } from 'react-i18next';
import type { Question } from '../../api/types';

/** When a question is asked, as a sentence. */
export function useRuleWords() {
  const { t } = useTranslation();
  return (rules: Question['showIf'], questions: readonly Pick<Question, 'options'>[]) =>
    t('questionnaires.rule.askedIf', {
      rules: rules
        .map(({ question, options, atLeast, atMost }) => {
          const n = question + 1;
          if (options.length > 0) {
            const names = options.map((one) => questions[question]?.options[one] ?? '').join(t('questionnaires.rule.or'));
            return t('questionnaires.rule.chosen', { n, names });
          }
          return [
            typeof atLeast === 'number' && t('questionnaires.rule.atLeast', { n, number: atLeast }),
            typeof atMost === 'number' && t('questionnaires.rule.atMost', { n, number: atMost }),
          ]
            .filter(Boolean)
            .join(t('questionnaires.rule.and'));
        })
        .join(t('questionnaires.rule.and')),
    });
}
