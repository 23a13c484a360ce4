import answers from './answers.json';
import audience from './audience.json';
import channels from './channels.json';
import complaints from './complaints.json';
import conversations from './conversations.json';
import escalations from './escalations.json';
import notices from './notices.json';
import payers from './payers.json';
import rosters from './rosters.json';
import statistics from './statistics.json';
import stock from './stock.json';
import trail from './trail.json';

export default { answers, audience, channels, complaints, conversations, escalations, notices, payers, rosters, statistics, stock, trail };
