import { act, render, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { BUILD } from '../api/build';
import { network } from '../testing/network';
import { NewBuild } from './new-build';

const served = (build: string) => network.use(http.get('*/', () => HttpResponse.html(`<meta name="build" content="${build}">`)));

describe('a page that stays open', () => {
  it('says that there is a new build when a part of its own is gone', async () => {
    served('another');
    render(<NewBuild />);

    act(() => void dispatchEvent(new Event('vite:preloadError')));

    expect(await screen.findByText('系统已更新')).toBeDefined();
  });

  it('says nothing while its own is served', async () => {
    served(BUILD);
    render(<NewBuild />);

    await act(async () => void dispatchEvent(new Event('vite:preloadError')));

    expect(screen.queryByText('系统已更新')).toBeNull();
  });
});
