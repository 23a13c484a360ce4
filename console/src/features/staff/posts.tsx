import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ownerApi, unwrap } from '../../api/client';
import { ifMatch } from '../../api/command';
import { newKey } from '../../api/new-key';
import { Problem } from '../../api/problem';
import { useMay } from '../../api/me';
import { paths } from '../../app/paths';
import { usePostName } from '../../i18n/post-name';
import { useDraft } from '../../ui/drafts';
import { KeyCaps, KeyHints } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { Card, Page } from '../../ui/page';
import { Loaded, Refused } from '../../ui/states';
import { toast } from '../../ui/toast';
import { after, changesOf, next, reachOf, type Reach, type Wanted } from './matrix';
import { areasOf, usePermissionWord } from './permissions';
import css from './staff.module.css';
import { staffQuery, usePosts, type Post } from './use-staff';

const SIGNS: Record<Reach, string> = { NONE: '', ALL: '●', OWN: '◐' };

/** Posts × permissions. Nothing holds before it is saved, and what it changes for whom is read first. */
export default function Posts() {
  const { t } = useTranslation();
  const posts = usePosts();
  const { value: wanted, set, clear } = useDraft<Wanted>('posts.matrix', {});
  return (
    <Page title={t('staff.posts')} aside={<Link to={paths.staff}>{t('staff.back')}</Link>}>
      <Loaded query={posts} lines={12}>
        {(all) => (
          <>
            <Card>
              <Matrix posts={all} wanted={wanted} put={(code, name, reach) => set((before) => after(before, all, code, name, reach))} />
              <KeyHints
                keys={[
                  { presses: ['←', '→', '↑', '↓'], label: t('staff.matrixMove') },
                  { presses: ['Space'], label: t('staff.matrixTurn') },
                ]}
              />
              <p className="meta" style={{ padding: '0 16px 12px' }}>
                {t('staff.legend')}
              </p>
            </Card>
            <Changes posts={all} wanted={wanted} put={set} drop={clear} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Matrix({ posts, wanted, put }: { posts: Post[]; wanted: Wanted; put: (code: string, name: string, reach: Reach) => void }) {
  const { t } = useTranslation();
  const word = usePermissionWord();
  const postName = usePostName();
  const ground = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const areas = areasOf(posts.flatMap(({ permissions }) => permissions.map(({ name }) => name)));
  const rows = areas.flatMap(({ permissions }) => permissions);

  const walk = (event: KeyboardEvent) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const row = Math.min(rows.length - 1, Math.max(0, at.row + (step[0] ?? 0)));
    const column = Math.min(posts.length - 1, Math.max(0, at.column + (step[1] ?? 0)));
    setAt({ row, column });
    ground.current?.querySelector<HTMLButtonElement>(`[data-at="${row} ${column}"]`)?.focus();
  };

  return (
    <div className={css.matrixGround} role="presentation" ref={ground} onKeyDown={walk}>
      {/* eslint-disable-next-line no-restricted-syntax -- permissions and posts */}
      <table className={css.matrix} aria-label={t('staff.posts')}>
        <thead>
          <tr>
            <th scope="col">{t('staff.permissionHead')}</th>
            {posts.map(({ code }) => (
              <th key={code} scope="col">
                {postName(code)}
              </th>
            ))}
          </tr>
        </thead>
        {areas.map(({ area, permissions }) => (
          <tbody key={area}>
            <tr className={css.matrixArea}>
              <th scope="rowgroup" colSpan={posts.length + 1}>
                {t(`staff.area.${area}`)}
              </th>
            </tr>
            {permissions.map((name) => {
              const row = rows.indexOf(name);
              return (
                <tr key={name}>
                  <th scope="row">{word(name)}</th>
                  {posts.map((post, column) => {
                    const held = reachOf(post, name);
                    const shown = wanted[post.code]?.[name] ?? held;
                    return (
                      <td key={post.code}>
                        <button
                          type="button"
                          data-at={`${row} ${column}`}
                          tabIndex={row === at.row && column === at.column ? 0 : -1}
                          className={shown === held ? undefined : css.changed}
                          aria-label={t('staff.cell', {
                            post: postName(post.code),
                            permission: word(name),
                            reach: t(`staff.reach.${shown}`),
                          })}
                          onFocus={() => setAt({ row, column })}
                          onClick={() => put(post.code, name, next(shown))}
                        >
                          {SIGNS[shown]}
                        </button>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Before it is saved: of each post what comes and goes, and who holds it. */
function Changes({
  posts,
  wanted,
  put,
  drop,
}: {
  posts: Post[];
  wanted: Wanted;
  put: (next: (before: Wanted) => Wanted) => void;
  drop: () => void;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const client = useQueryClient();
  const word = usePermissionWord();
  const postName = usePostName();
  const staff = useQuery({ ...staffQuery, enabled: may('user:manage') });
  const [problem, setProblem] = useState<{ post: string; problem: Problem }>();
  const [isSaving, setSaving] = useState(false);
  const changes = changesOf(posts, wanted);

  const save = async () => {
    if (isSaving || changes.length === 0) return;
    setSaving(true);
    setProblem(undefined);
    let at = '';
    try {
      for (const { post, permissions } of changes) {
        at = post.code;
        await unwrap(
          ownerApi.PUT('/posts/{id}/permissions', {
            params: { path: { id: post.id }, header: { ...ifMatch(post.version), 'Idempotency-Key': newKey() } },
            body: { permissions },
          }),
        );
        put((before) => Object.fromEntries(Object.entries(before).filter(([code]) => code !== post.code)));
      }
      toast(t('staff.saved'));
    } catch (failure) {
      setProblem({ post: at, problem: Problem.of(failure) });
    } finally {
      setSaving(false);
      void client.invalidateQueries({ queryKey: ['posts'] });
    }
  };
  useKeys([{ press: 'mod+Enter', label: t('staff.save'), run: () => void save() }], changes.length > 0);

  if (changes.length === 0) {
    return null;
  }
  return (
    <Card title={t('staff.changes')} count={changes.length}>
      <ul className={css.matrixChanges} aria-live="polite">
        {changes.map(({ post, more, less }) => {
          const holders = staff.data?.filter((one) => one.enabled && one.grants.some((grant) => grant.post === post.code));
          return (
            <li key={post.code}>
              <strong>{postName(post.code)}</strong>{' '}
              {holders && (
                <span className="meta">
                  {t('staff.holders', {
                    n: holders.length,
                    names: holders
                      .slice(0, 8)
                      .map(({ name }) => name)
                      .join(t('staff.comma')),
                  })}
                </span>
              )}
              {more.length > 0 && (
                <div>
                  {t('staff.gains', {
                    what: more
                      .map(({ name, reach }) => (reach === 'OWN' ? t('staff.ownOnly', { what: word(name) }) : word(name)))
                      .join(t('staff.comma')),
                  })}
                </div>
              )}
              {less.length > 0 && (
                <div>
                  {t('staff.loses', {
                    what: less
                      .map(({ name, reach }) => (reach === 'OWN' ? t('staff.beyondOwn', { what: word(name) }) : word(name)))
                      .join(t('staff.comma')),
                  })}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {problem && (
        <div className={css.matrixChanges}>
          <strong>{postName(problem.post)}</strong>
          <Refused problem={problem.problem} />
        </div>
      )}
      <div className="entry-form-buttons" style={{ padding: '0 16px 16px' }}>
        <button type="button" className="plain-button" onClick={drop}>
          {t('staff.dropChanges')}
        </button>
        <button type="button" className="plain-button solid" disabled={isSaving} onClick={() => void save()}>
          {t('staff.save')} <KeyCaps press="mod+Enter" />
        </button>
      </div>
    </Card>
  );
}
