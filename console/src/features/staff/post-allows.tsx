import { useTranslation } from 'react-i18next';
import { usePostName } from '../../i18n/post-name';
import { areasOf, usePermissionWord } from './permissions';
import { WEIGHTY, type Post } from './use-staff';
import css from './staff.module.css';

/** What somebody with these posts may do, by matter: read before it is given. */
export function PostAllows({ codes, posts }: { codes: readonly string[]; posts: readonly Post[] }) {
  const { t } = useTranslation();
  const word = usePermissionWord();
  const postName = usePostName();
  const chosen = posts.filter(({ code }) => codes.includes(code));
  const held = new Map<string, boolean>();
  for (const { name, own } of chosen.flatMap(({ permissions }) => permissions)) {
    held.set(name, own && (held.get(name) ?? true));
  }
  const areas = areasOf(held.keys())
    .map(({ area, permissions }) => ({ area, permissions: permissions.filter((name) => held.has(name)) }))
    .filter(({ permissions }) => permissions.length > 0);
  const weighty = chosen.filter(({ code }) => WEIGHTY.includes(code));
  return (
    <section className={css.postAllows} aria-label={t('staff.allows')} aria-live="polite">
      <h3>{t('staff.allows')}</h3>
      {chosen.length === 0 && <p className="meta">{t('staff.allowsNothing')}</p>}
      {weighty.length > 0 && (
        <p className="note">{t('staff.weighty', { posts: weighty.map(({ code }) => postName(code)).join(t('staff.comma')) })}</p>
      )}
      <dl className="facts">
        {areas.map(({ area, permissions }) => (
          <div key={area} className={css.postArea}>
            <dt>{t(`staff.area.${area}`)}</dt>
            <dd>
              {permissions.map((name) => (held.get(name) ? t('staff.ownOnly', { what: word(name) }) : word(name))).join(t('staff.comma'))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
