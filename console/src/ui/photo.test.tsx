import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { someone } from '../testing/fixtures';
import { network } from '../testing/network';
import { renderScreen } from '../testing/render-screen';
import { Photos } from './photo';

function photos() {
  const asked: string[] = [];
  network.use(
    http.get('*/photos/*', ({ request }) => {
      asked.push(new URL(request.url).pathname);
      return HttpResponse.arrayBuffer(new ArrayBuffer(1), { headers: { 'Content-Type': 'image/jpeg' } });
    }),
  );
  return asked;
}

describe('photos in a row', () => {
  it('are small until one is opened', async () => {
    const asked = photos();
    const { user } = renderScreen(<Photos ids={['tap', 'sink']} />, { as: someone([]) });
    const first = await screen.findByRole<HTMLButtonElement>('button', { name: /1/ });
    await waitFor(() => expect(first.disabled).toBe(false));
    expect(asked).toEqual(['/api/requests/photos/tap/thumbnail', '/api/requests/photos/sink/thumbnail']);

    await user.click(first);

    expect(await screen.findByRole('dialog')).toBeDefined();
    expect(asked.slice(2)).toEqual(['/api/requests/photos/tap']);
  });

  it('are fetched once where the record keeps no small ones', async () => {
    const asked = photos();
    const { user } = renderScreen(<Photos ids={['pump']} holder="complaints/noise" />, { as: someone([]) });
    const photo = await screen.findByRole<HTMLButtonElement>('button');
    await waitFor(() => expect(photo.disabled).toBe(false));

    await user.click(photo);

    expect(await screen.findByRole('dialog')).toBeDefined();
    expect(asked).toEqual(['/api/complaints/noise/photos/pump']);
  });
});
