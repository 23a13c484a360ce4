import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page';
import { Refused } from '../../ui/states';
import { toast } from '../../ui/toast';
import { usePolicy, type Policy } from './use-dispatch-policies';

const MOST_POINTS = 100;

/** What may be done with a policy as it stands: tried first, then switched on by somebody else, off at any time. */
export function PolicyCard({ name, policy }: { name: string; policy: Policy }) {
  const { t } = useTranslation();
  const [least, choose] = useState(String(policy.leastPoints));
  const become = usePolicy(policy.communityId);
  const points = Number(least);
  const isWrong = least.trim() === '' || !Number.isInteger(points) || points < 0 || points > MOST_POINTS;
  const isChanged = points !== policy.leastPoints;
  const go = (mode: Policy['mode']) =>
    become.mutate(
      { mode, leastPoints: mode === 'TRIAL' ? points : policy.leastPoints },
      { onSuccess: () => toast(t(`dispatchPolicies.now.${mode}`, { name })) },
    );
  return (
    <Card title={name} aside={t(`dispatchPolicies.modes.${policy.mode}`)}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isWrong && !become.isPending) go('TRIAL');
        }}
      >
        <div className="stack card-body">
          <p>{t(`dispatchPolicies.means.${policy.mode}`)}</p>
          <label className="field">
            <span className="name">{t('dispatchPolicies.leastLabel')}</span>
            <input
              className="control"
              type="number"
              min={0}
              max={MOST_POINTS}
              step={1}
              value={least}
              aria-invalid={isWrong || undefined}
              onChange={({ target }) => choose(target.value)}
            />
          </label>
          {policy.mode === 'TRIAL' && <p className="meta">{t('dispatchPolicies.byAnother')}</p>}
        </div>
        <Refused problem={become.error} />
        <div className="button-row">
          {(policy.mode !== 'TRIAL' || isChanged) && (
            <button type="submit" className="plain-button" disabled={isWrong || become.isPending}>
              {t(policy.mode === 'TRIAL' ? 'dispatchPolicies.tryAnew' : 'dispatchPolicies.try')}
            </button>
          )}
          {policy.mode === 'TRIAL' && (
            <button type="button" className="plain-button solid" disabled={isChanged || become.isPending} onClick={() => go('ON')}>
              {t('dispatchPolicies.switchOn')}
            </button>
          )}
          {policy.mode !== 'OFF' && (
            <button type="button" className="plain-button" disabled={become.isPending} onClick={() => go('OFF')}>
              {t('dispatchPolicies.switchOff')}
            </button>
          )}
        </div>
      </form>
    </Card>
  );
}
