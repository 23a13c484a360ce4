import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCommunity, aWord, CUIHU, someone } from '../../testing/fixtures';
import { owner, refusal, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Handovers from './handovers';
import { lastDay } from './warranty';

const manager = someone(['community:write', 'community:read']);
const KNOWN = { id: 'handover', version: 4, on: '2025-06-01', buildings: [] };

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
  owner.get('/buildings', [{ id: 'three', version: 1, communityId: CUIHU, name: '3', entrances: 2, floors: 18 } as never]);
  owner.get('/dictionaries/{dictionary}/entries', [aWord('PIPES', '给排水管道', 'Pipes', { months: '24' })]);
  workorder.get('/handovers', KNOWN);
});

describe('hand-over dates', () => {
  it('say until when the builder answers for what', async () => {
    renderScreen(<Handovers />, { as: manager });

    expect(await screen.findByText('给排水管道')).toBeDefined();
    expect(screen.getByText(/24 个月/)).toBeDefined();
    expect(lastDay('2025-06-01', 24)).toBe('2027-05-31');
    expect(lastDay('2024-08-31', 6)).toBe('2025-02-27');
  });

  it('are changed by the version that was seen, only where a building has its own', async () => {
    let sent: unknown;
    let seen: string | null = null;
    workorder.put('/handovers', ({ body, header }) => {
      sent = body;
      seen = header('If-Match');
      return { ...KNOWN, version: 5 };
    });
    const { user } = renderScreen(<Handovers />, { as: manager });
    fireEvent.change(await screen.findByLabelText(/^3 栋/), { target: { value: '2026-03-01' } });
    await user.click(screen.getByRole('button', { name: /保存/ }));

    await waitFor(() => expect(seen).toBe('"4"'));
    expect(sent).toEqual({ on: '2025-06-01', buildings: [{ buildingId: 'three', on: '2026-03-01' }] });
  });

  it('say what the service refuses', async () => {
    workorder.put('/handovers', () => refusal(422, 'handover.to-come'));
    const { user } = renderScreen(<Handovers />, { as: manager });
    await user.click(await screen.findByRole('button', { name: /保存/ }));

    expect(await screen.findByText('交付日期不能晚于今天')).toBeDefined();
  });
});
