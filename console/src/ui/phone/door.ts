import { createContext, useContext } from 'react';

/** Whose phone it is: where its pages lead back to, and where an order is shown. */
export const PhoneDoor = createContext<{ home: string; order: (id: string) => string }>({ home: '/', order: (id) => id });

export const usePhoneDoor = () => useContext(PhoneDoor);
