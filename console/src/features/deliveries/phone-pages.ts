import { pageIn, type Pages } from '../../api/messages';
import type { Message } from '../../api/types';
import type { Door } from '../../app/doors';
import { phonePaths } from '../../app/phone-paths';

const PAGES: Partial<Record<Door, Pages>> = {
  technician: { workorder: phonePaths.technicianOrder },
  resident: {
    workorder: phonePaths.residentOrder,
    notice: phonePaths.residentNotice,
    complaint: phonePaths.residentComplaint,
    suggestion: () => phonePaths.residentVoices,
    conversation: () => phonePaths.residentChat,
    boardpost: phonePaths.residentBoardPost,
    bill: () => phonePaths.residentBills,
    payment: () => phonePaths.residentReceipts,
    dunning: () => phonePaths.residentBills,
  },
};

/** Where a message leads on a phone. */
export const phonePageOf = (message: Pick<Message, 'template' | 'aboutId'>, door: Door) => pageIn(PAGES[door] ?? {}, message);
