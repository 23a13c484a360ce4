import { useTranslation } from 'react-i18next';
import type { components } from '../../api/survey.gen';
import { inLanguage } from '../../i18n/in-language';
import { number } from '../../i18n/money';
import { Card } from '../../ui/page';
import css from './questionnaires.module.css';

/** What the scales of each page say together. */
export function Sections({ sections }: { sections: components['schemas']['ResultsView']['sections'] }) {
  const { t } = useTranslation();
  return (
    <Card title={t('questionnaires.bySection.title')}>
      <div className={css.scores}>
        <table aria-label={t('questionnaires.bySection.title')}>
          <thead>
            <tr>
              <th scope="col">{t('questionnaires.bySection.section')}</th>
              <th scope="col">{t('questionnaires.bySection.scales')}</th>
              <th scope="col">{t('questionnaires.byBuilding.score')}</th>
            </tr>
          </thead>
          <tbody>
            {sections.map((section) => (
              <tr key={section.first}>
                <td>{inLanguage(section.title, section.titleEn)}</td>
                <td>{number(section.scales)}</td>
                <td>
                  <strong>{number(section.mean, 2, 2)}</strong>{' '}
                  <span className="chip fits">{t('questionnaires.topBox', { n: number(section.topBox * 100, 0) })}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="card-body meta">{t('questionnaires.bySection.method')}</p>
    </Card>
  );
}
