import { pageIn, type Pages } from '../api/messages';
import type { Message } from '../api/types';
import { paths } from '../app/paths';

const PAGES: Pages = {
  workorder: paths.order,
  notice: paths.notice,
  escalation: paths.order,
  complaint: paths.complaint,
  conversation: paths.conversation,
  boardpost: paths.boardPost,
  stock: paths.stockItem,
  improvement: paths.improvement,
  bill: paths.bill,
  payment: paths.payment,
  dunning: paths.dunningCase,
  questionnaire: paths.questionnaire,
  suggestion: () => paths.suggestions,
};

/** Where a message leads at a desk. */
export const pageOf = (message: Pick<Message, 'template' | 'aboutId'>) => pageIn(PAGES, message);
