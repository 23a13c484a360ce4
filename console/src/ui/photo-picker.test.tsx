import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { someone } from '../testing/fixtures';
import { network } from '../testing/network';
import { renderScreen } from '../testing/render-screen';
import { PhotoPicker } from './photo-picker';

const photo = (name: string) => new File(['jpeg'], name, { type: 'image/jpeg' });
let isBusy = false;

function Form() {
  const [photos, setPhotos] = useState<string[]>([]);
  return (
    <>
      <PhotoPicker label="照片" photos={photos} change={setPhotos} busy={(busy) => (isBusy = busy)} />
      <output aria-label="已有">{photos.join(' ')}</output>
    </>
  );
}

/** A service that takes photos in when the test lets it, and tells under which keys. */
function aDoor() {
  const keys: (string | null)[] = [];
  let open: (answer: Response) => void = () => undefined;
  network.use(
    http.post('*/api/requests/photos', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return new Promise<Response>((resolve) => (open = resolve));
    }),
  );
  return { keys, answer: (answer: Response) => open(answer) };
}

const kept = () => screen.getByLabelText('已有').textContent;
const show = () => renderScreen(<Form />, { as: someone([]) });

describe('photos of a form', () => {
  it('go one after the other, in the order in which they were taken', async () => {
    const door = aDoor();
    const { user } = show();
    await user.upload(screen.getByLabelText('照片'), [photo('1'), photo('2')]);
    await waitFor(() => expect(door.keys).toHaveLength(1));
    expect(isBusy).toBe(true);
    door.answer(HttpResponse.json({ id: 'first' }, { status: 201 }));
    await waitFor(() => expect(door.keys).toHaveLength(2));
    door.answer(HttpResponse.json({ id: 'second' }, { status: 201 }));
    await waitFor(() => expect(kept()).toBe('first second'));
    expect(isBusy).toBe(false);
    expect(await screen.findByRole('button', { name: /查看照片 2/ })).toBeDefined();
  });

  it('are taken back on their way', async () => {
    const door = aDoor();
    const { user } = show();
    await user.upload(screen.getByLabelText('照片'), [photo('1'), photo('2')]);
    await waitFor(() => expect(door.keys).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: '移除照片 1' }));
    await waitFor(() => expect(door.keys).toHaveLength(2));
    door.answer(HttpResponse.json({ id: 'second' }, { status: 201 }));
    await waitFor(() => expect(kept()).toBe('second'));
  });

  it('say why they did not arrive, hold nothing up, and go again under the same key', async () => {
    const door = aDoor();
    const { user } = show();
    await user.upload(screen.getByLabelText('照片'), photo('1'));
    await waitFor(() => expect(door.keys).toHaveLength(1));
    door.answer(HttpResponse.json({ title: 'file.too-many-at-once' }, { status: 429 }));
    await user.click(await screen.findByRole('button', { name: '重试' }));
    await waitFor(() => expect(door.keys).toHaveLength(2));
    expect(door.keys[1]).toBe(door.keys[0]);
    expect(isBusy).toBe(true);
    door.answer(HttpResponse.json({ id: 'first' }, { status: 201 }));
    await waitFor(() => expect(kept()).toBe('first'));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
