import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap, workorderApi } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Order, TeamChoice } from '../../api/types';
import { Empty, Loaded, Refused } from '../../ui/states';
import { toast } from '../../ui/toast';
import css from './dispatch.module.css';

/** The teams that may take an order together, the best first. */
export default function TeamChoices({ order }: { order: Order }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const teams = useQuery({
    queryKey: ['orders', 'teams', order.id],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders/{id}/teams', { params: { path: { id: order.id } }, signal })),
  });
  const offer = useCommand(
    ({ teamId }: TeamChoice, header) =>
      unwrap(workorderApi.POST('/orders/{id}/team', { params: { path: { id: order.id }, header }, body: { teamId } })),
    {
      version: () => order.version,
      onSuccess: (_, { name }) => toast(t('work.give.given', { name }), `${order.number} ${order.title}`),
      onSettled: () => client.invalidateQueries({ queryKey: ['orders'] }),
    },
  );
  return (
    <>
      <Refused problem={offer.error} />
      <Loaded
        query={teams}
        lines={4}
        empty={{
          when: (all) => all.length === 0,
          show: <Empty title={t('work.give.none')} hint={t('work.give.noneHint')} small />,
        }}
      >
        {(all) => (
          <ol className={css.candidates}>
            {all.map((team) => (
              <li key={team.teamId} className={`${css.candidate}${team.eligible > 0 ? '' : ` ${css.blocked}`}`}>
                <div className={css.line}>
                  <strong>{team.name}</strong>
                  {order.offer?.teamId === team.teamId && <span className="chip fits">{t('work.give.hasIt')}</span>}
                  {team.eligible === 0 && <span className="chip bad">{t('work.give.nobody')}</span>}
                </div>
                <div className={`${css.line} meta`}>
                  <span>{t('work.give.onDuty', { n: team.onDuty, all: team.members })}</span>
                  <span>
                    {t('dispatching.open')} <b>{team.openOrders}</b>
                  </span>
                  <span>
                    {t('dispatching.finished')} <b>{team.finishedToday}</b>
                  </span>
                  {team.lead && <span>{t('work.give.lead', { name: team.lead })}</span>}
                  {team.eligible > 0 && order.offer?.teamId !== team.teamId && (
                    <button
                      type="button"
                      className="plain-button spread"
                      aria-label={t('work.give.giveTo', { name: team.name })}
                      aria-busy={offer.isPending}
                      disabled={offer.isPending}
                      onClick={() => offer.mutate(team)}
                    >
                      {t('work.give.give')}
                    </button>
                  )}
                </div>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </>
  );
}
