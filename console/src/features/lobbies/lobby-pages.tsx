import { QRCode } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommunities } from '../../api/communities';
import type { LobbyPage } from '../../api/types';
import { paths } from '../../app/paths';
import { Dialog } from '../../ui/dialog';
import { KeyCaps } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { Empty, Loaded, Refused } from '../../ui/states';
import css from './lobby-pages.module.css';
import { useLobbyPages, useWithdrawal } from './use-lobby-pages';

/** The forms come when they are asked for. */
const LobbyPageDialog = lazy(() => import('./lobby-page-dialog'));

/** Which displays show what is announced, the code for each, and the way to take it back. */
export default function LobbyPages() {
  const { t } = useTranslation();
  const { pages, after, turn } = useLobbyPages();
  const [opened, open] = useState<LobbyPage | 'new'>();
  useKeys([{ press: 'c', label: t('lobby.open'), run: () => open('new') }]);
  const written = opened === 'new' ? undefined : (pages.data?.items.find(({ id }) => id === opened?.id) ?? opened);
  return (
    <Page
      title={t('lobby.pages')}
      aside={
        <button type="button" className="plain-button solid" onClick={() => open('new')}>
          {t('lobby.open')} <KeyCaps press="c" />
        </button>
      }
    >
      <p className="meta">{t('lobby.pagesHint')}</p>
      <Loaded
        query={pages}
        empty={{ when: ({ items }) => items.length === 0, show: <Empty title={t('lobby.nonePages')} hint={t('lobby.nonePagesHint')} /> }}
      >
        {({ items, next }) => (
          <div className={css.lobbyPages}>
            {items.map((page) => (
              <PageCard key={page.id} page={page} change={() => open(page)} />
            ))}
            <ListPages after={after} next={next} turn={turn} />
          </div>
        )}
      </Loaded>
      {opened && (
        <Suspense>
          <LobbyPageDialog page={written} close={() => open(undefined)} />
        </Suspense>
      )}
    </Page>
  );
}

function PageCard({ page, change }: { page: LobbyPage; change: () => void }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const [withdrawing, withdraw] = useState(false);
  const address = new URL(paths.lobby(page.code), location.origin).href;
  const name = `${nameOf(page.communityId)} ${t('lobby.building', { name: page.building })}`;
  return (
    <Card title={name}>
      <div className={css.lobbyPage}>
        {/* The address beside it says the same to whoever cannot point a camera at it. */}
        <div aria-hidden="true">
          <QRCode value={address} type="svg" size={168} bordered={false} />
        </div>
        <div className="stack">
          <a href={address} target="_blank" rel="noreferrer">
            {address}
          </a>
          <p className="meta">
            {t('lobby.openSince')} <Moment at={page.openedAt} style="day" />
          </p>
          <p>
            {t('lobby.phone')} {page.phone ?? <span className="meta">{t('lobby.noPhone')}</span>}
          </p>
          <div className="button-row">
            <button type="button" className="plain-button" aria-label={`${t('lobby.changePhone')} ${name}`} onClick={change}>
              {t('lobby.changePhone')}
            </button>
            <button type="button" className="plain-button" aria-label={`${t('lobby.withdraw')} ${name}`} onClick={() => withdraw(true)}>
              {t('lobby.withdraw')}
            </button>
          </div>
        </div>
      </div>
      {withdrawing && <Withdrawal page={page} name={name} close={() => withdraw(false)} />}
    </Card>
  );
}

/** A display that hangs there goes blank, and its code never works again. */
function Withdrawal({ page, name, close }: { page: LobbyPage; name: string; close: () => void }) {
  const { t } = useTranslation();
  const withdrawal = useWithdrawal(page.id, close);
  return (
    <Dialog title={t('lobby.withdraw')} close={close}>
      <div className="card-body stack">
        <p>{t('lobby.withdrawHint', { name })}</p>
        <Refused problem={withdrawal.error} />
        <button
          type="button"
          className="plain-button solid"
          autoFocus
          disabled={withdrawal.isPending}
          onClick={() => withdrawal.mutate({})}
        >
          {t('lobby.withdraw')}
        </button>
      </div>
    </Dialog>
  );
}
