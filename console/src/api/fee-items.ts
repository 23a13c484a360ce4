/** What is charged for months, and what once. */
export const BY_MONTH = ['PROPERTY', 'PARKING', 'SHARED_UTILITIES', 'REFUSE', 'LIFT', 'WATER', 'ELECTRICITY', 'GAS', 'OTHER'] as const;
export const ONCE = ['SPECIAL_ASSESSMENT', 'ONE_OFF'] as const;
export const FEE_ITEMS = [...BY_MONTH, ...ONCE] as const;
