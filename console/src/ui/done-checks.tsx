import { useTranslation } from 'react-i18next';
import type { Order } from '../api/types';
import { inLanguage } from '../i18n/in-language';
import { Photo } from './photo';

type Completion = NonNullable<Order['completion']>;

/** What was looked at before work was called done, and who signed or why nobody did; nothing where nobody asked. */
export function DoneChecks({ order, completion }: { order: string; completion: Completion }) {
  const { t } = useTranslation();
  const { checks, signature, unsigned } = completion;
  return (
    <>
      {checks.length > 0 && (
        <ul aria-label={t('work.checks.title')}>
          {checks.map(({ item, itemEn, done }) => (
            <li key={item} className={done ? undefined : 'meta'}>
              {done ? '✓' : '–'} {inLanguage(item, itemEn)}{' '}
              <span className="sr">{t(done ? 'work.checks.done' : 'work.checks.undone')}</span>
            </li>
          ))}
        </ul>
      )}
      {signature && <Photo id={signature} number={1} holder={`orders/${order}`} tag={t('work.sign.title')} />}
      {unsigned && <p className="meta">{t('work.sign.skipped', { reason: unsigned })}</p>}
    </>
  );
}

export const hasChecks = ({ checks, signature, unsigned }: Completion) => checks.length > 0 || Boolean(signature ?? unsigned);
