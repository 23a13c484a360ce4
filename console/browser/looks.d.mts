import type { Page } from 'playwright-core';

export function violations(page: Page): Promise<string[]>;
export function misfits(page: Page): Promise<string[]>;
export function misplaced(page: Page): Promise<string[]>;
export function keysWithoutWords(page: Page): Promise<string[]>;
