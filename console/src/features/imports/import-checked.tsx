import type { UseMutationResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import type { Import } from '../../api/types';
import { number } from '../../i18n/money';
import { KeyCaps } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { Card } from '../../ui/page';
import { Refused } from '../../ui/states';
import css from './imports.module.css';
import type { Start } from './use-import';

/** What would become of the file, before any of it is written. */
export function ImportChecked({ shown, start, map }: { shown: Import; start: UseMutationResult<Import, Problem, Start>; map: () => void }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const good = shown.created + shown.changed;
  const begin = () => {
    if (good > 0 && !start.isPending) {
      start.mutate({ mapping: shown.mapping, whole: isWhole && shown.rejected === 0 });
    }
  };
  const label = t(shown.rejected > 0 ? 'imports.startGood' : 'imports.start', { n: number(shown.done - shown.rejected) });
  useKeys([{ press: 'mod+Enter', label, run: begin }]);
  return (
    <Card title={t('imports.checked')} aside={t('imports.checkedHint')}>
      <div className={css.importProgress}>
        <div role="status" aria-label={t('imports.checked')}>
          <dl className={css.outcome}>
            {(['created', 'changed', 'unchanged', 'rejected'] as const).map((what) => (
              <div key={what} data-wrong={what === 'rejected' && shown.rejected > 0}>
                <dt>{t(`imports.outcome.${what}`)}</dt>
                <dd>{number(shown[what])}</dd>
              </div>
            ))}
          </dl>
        </div>
        {shown.rejected === 0 && good > 0 && (
          <label>
            <input type="checkbox" checked={isWhole} onChange={({ target }) => setWhole(target.checked)} /> {t('imports.whole')}
          </label>
        )}
        <div className={css.line}>
          <span className="meta">{good === 0 ? t('imports.nothingNew') : shown.rejected > 0 && t('imports.badStayOut')}</span>
          <Button className="spread" onClick={map}>
            {t('imports.remap')}
          </Button>
          <Button type="primary" size="large" disabled={good === 0} loading={start.isPending} onClick={begin}>
            {label} <KeyCaps press="mod+Enter" />
          </Button>
        </div>
        <Refused problem={start.error} />
      </div>
    </Card>
  );
}
