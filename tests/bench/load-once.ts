// Asks for one address over and over from several connections, and prints how that went.
// node --import tsx load-once.ts URL SECONDS CONNECTIONS
import { Agent, get } from 'node:http';
import { quantile } from './processes';

/** How one address stood the load. Times in milliseconds. */
export interface Load {
  perSecond: number;
  /** To the first byte of the answer's body. */
  p50: number;
  p99: number;
  kilobytes: number;
  failed: number;
}

const MOST = 200_000;

interface Answer {
  first: number;
  bytes: number;
  ok: boolean;
}

function ask(url: string, agent: Agent): Promise<Answer> {
  const start = performance.now();
  return new Promise((resolve) => {
    const fail = () => resolve({ first: performance.now() - start, bytes: 0, ok: false });
    get(url, { agent, headers: { 'accept-encoding': 'identity' } }, (response) => {
      let [first, bytes] = [0, 0];
      response.on('data', (chunk: Buffer) => {
        first ||= performance.now() - start;
        bytes += chunk.length;
      });
      response.on('end', () => resolve({ first, bytes, ok: response.statusCode === 200 }));
      response.on('error', fail);
    }).on('error', fail);
  });
}

async function load(url: string, seconds: number, connections: number): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const answers: Answer[] = [];
  const end = performance.now() + seconds * 1000;
  const keepAsking = async () => {
    while (performance.now() < end && answers.length < MOST) answers.push(await ask(url, agent));
  };
  await Promise.all(Array.from({ length: connections }, keepAsking));
  agent.destroy();
  return answers;
}

async function main(url: string, seconds: number, connections: number) {
  // The page compiles its code and is rendered for the first time before anything counts.
  await load(url, 1, connections);
  const start = performance.now();
  const answers = await load(url, seconds, connections);
  const took = (performance.now() - start) / 1000;
  const good = answers.filter(({ ok }) => ok);
  const times = good.map(({ first }) => first);
  const kilobytes = good.reduce((sum, { bytes }) => sum + bytes, 0) / good.length / 1024;
  const found: Load = {
    perSecond: good.length / took,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    kilobytes,
    failed: answers.length - good.length,
  };
  console.log(JSON.stringify(found));
}

const [url = '', seconds, connections] = process.argv.slice(2);
main(url, Number(seconds), Number(connections));
