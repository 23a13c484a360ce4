import { useTranslation } from 'react-i18next';
import type { components } from '../../api/survey.gen';
import { inLanguage } from '../../i18n/in-language';
import { number } from '../../i18n/money';
import { Card } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';

/** What the scales of each page say together. */
export function Sections({ sections }: { sections: components['schemas']['ResultsView']['sections'] }) {
  const { t } = useTranslation();
  return (
    <Card title={t('questionnaires.bySection.title')}>
      <PlainTable
        label={t('questionnaires.bySection.title')}
        rows={sections}
        keyOf={({ first }) => first}
        columns={[
          { name: 'section', head: t('questionnaires.bySection.section'), show: (section) => inLanguage(section.title, section.titleEn) },
          { name: 'scales', head: t('questionnaires.bySection.scales'), isNumber: true, show: ({ scales }) => number(scales) },
          {
            name: 'score',
            head: t('questionnaires.byBuilding.score'),
            isNumber: true,
            show: (section) => (
              <>
                <strong>{number(section.mean, 2, 2)}</strong>{' '}
                <span className="chip fits">{t('questionnaires.topBox', { n: number(section.topBox * 100, 0) })}</span>
              </>
            ),
          },
        ]}
      />

      <p className="card-body meta">{t('questionnaires.bySection.method')}</p>
    </Card>
  );
}
