import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { ClockRing, glyphs } from '../../ui/glyphs';
import { LiveDot } from '../../ui/live-dot';
import { TabRow } from '../../ui/page';
import { QUEUES, type useDispatch } from './use-dispatch';
import css from './dispatch.module.css';

export function DispatchHead({ board }: { board: ReturnType<typeof useDispatch> }) {
  const { t } = useTranslation();
  const figures = board.figures.data;
  return (
    <header className={css.dispatchHead}>
      <h1>{t('dispatching.title')}</h1>
      <TabRow
        label={t('dispatching.tabs.label')}
        tabs={QUEUES.map((name) => ({
          name,
          label: t(`dispatching.tabs.${name}`),
          count: board.countOf(name),
        }))}
        shown={board.queue}
        show={board.show}
      />
      <div className="spread">
        {figures && (
          <>
            {figures.late > 0 && (
              <Link className={css.figureLate} to={`${paths.orders}?tab=late`}>
                {glyphs.warning}
                {t('dispatching.late', { n: figures.late })}
              </Link>
            )}
            {figures.soon > 0 && (
              <Link className={css.figureSoon} to={`${paths.orders}?tab=soon`}>
                <ClockRing used={0.8} />
                {t('dispatching.soon', { n: figures.soon })}
              </Link>
            )}
          </>
        )}
        {board.technicians && (
          <span>
            {t('dispatching.onDuty', {
              onDuty: board.technicians.filter(({ availability }) => availability === 'ON_DUTY').length,
              all: board.technicians.length,
            })}
          </span>
        )}
        <LiveDot state={board.live} />
      </div>
    </header>
  );
}
