import answers from './answers.json';
import channels from './channels.json';
import complaints from './complaints.json';
import conversations from './conversations.json';
import escalations from './escalations.json';
import notices from './notices.json';
import rosters from './rosters.json';
import statistics from './statistics.json';
import stock from './stock.json';
import trail from './trail.json';

export default { answers, channels, complaints, conversations, escalations, notices, rosters, statistics, stock, trail };
