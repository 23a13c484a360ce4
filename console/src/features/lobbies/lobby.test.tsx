import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { components } from '../../api/notification.gen';
import { localIn } from '../../i18n/zone';
import { ago, ahead, someone } from '../../testing/fixtures';
import { notification, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Lobby from './lobby';

type Shown = components['schemas']['LobbyView'];

const anybody = someone([]);

function hanging(part: Partial<Shown> = {}): Shown {
  return {
    community: '翠湖花园',
    building: '3',
    phone: '0571-8888 6666',
    hours: [{ from: '08:30:00', to: '17:30:00' }],
    notices: [
      {
        id: 'water',
        category: 'OUTAGE',
        chinese: { title: '停水检修', body: '请储水。' },
        english: { title: 'Water off', body: 'Please store some.' },
        publishedAt: ago(10),
        expiresAt: ahead(60),
      },
      { id: 'old', category: 'ACTIVITY', chinese: { title: '昨天的活动', body: '已结束。' }, publishedAt: ago(900), expiresAt: ago(1) },
    ],
    zone: 'Asia/Shanghai',
    at: ago(0),
    ...part,
  };
}

beforeEach(() => localStorage.clear());

describe('a display in a lobby', () => {
  it('shows what hangs there and nothing that has run out', async () => {
    notification.get('/lobby/{code}', hanging());
    renderScreen(<Lobby code="abc" />, { as: anybody });

    expect(await screen.findByRole('heading', { level: 2, name: '停水检修' })).toBeDefined();
    expect(screen.getByText('Water off')).toBeDefined();
    expect(screen.getByText('0571-8888 6666')).toBeDefined();
    expect(screen.getByText('今日办公 08:30–17:30')).toBeDefined();
    expect(screen.queryByText('昨天的活动')).toBeNull();
    expect(screen.getByText(/^更新于/)).toBeDefined();
  });

  it('says times as they are where it hangs, whatever the display has', async () => {
    vi.stubEnv('TZ', 'America/New_York');
    const last = ago(30);
    notification.get('/lobby/{code}', hanging({ at: last, zone: 'Asia/Kathmandu' }));
    renderScreen(<Lobby code="abc" />, { as: anybody });

    expect(await screen.findByText(new RegExp(localIn('Asia/Kathmandu', last).slice(11)))).toBeDefined();
    expect(screen.getByText(localIn('Asia/Kathmandu', Date.now()).slice(11))).toBeDefined();
    vi.unstubAllEnvs();
  });

  it('shows without a line what it knew last, and says that it is old', async () => {
    localStorage.setItem('linli.lobby.abc', JSON.stringify(hanging({ at: ago(30) })));
    notification.get('/lobby/{code}', () => refusal(503, 'service.unavailable'));
    renderScreen(<Lobby code="abc" />, { as: anybody });

    expect(await screen.findByRole('heading', { level: 2, name: '停水检修' })).toBeDefined();
    expect(await screen.findByText(/网络已断开/)).toBeDefined();
  });

  it('whose code was withdrawn shows nothing, and forgets what it showed', async () => {
    localStorage.setItem('linli.lobby.abc', JSON.stringify(hanging()));
    notification.get('/lobby/{code}', () => refusal(404, 'lobby-page.not-found'));
    renderScreen(<Lobby code="abc" />, { as: anybody });

    expect(await screen.findByText('这块屏已停用')).toBeDefined();
    expect(screen.queryByText('停水检修')).toBeNull();
    expect(localStorage.getItem('linli.lobby.abc')).toBeNull();
  });
});
