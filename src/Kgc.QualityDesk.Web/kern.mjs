// Fetches KERN and its font by the lock file and lays what the pages need into wwwroot/lib/kern.
// MSBuild calls it (Npm.targets); by hand: node kern.mjs. No package of its own: it must run before any is there.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const home = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const modules = path.join(home, 'node_modules');
const stamp = path.join(modules, '.kgc-lock-hash');
const target = path.join(home, 'wwwroot', 'lib', 'kern');
const lock = path.join(home, 'obj', 'npm.lock');
const weights = [400, 500, 600];

// Icons that pages use. KERN ships more than forty, each twice, as data in the style sheet.
const icons = ['account-circle', 'add', 'arrow-back', 'arrow-forward', 'calendar-today', 'check', 'checklist',
  'chevron-right', 'danger', 'download', 'edit', 'home', 'info', 'logout', 'mail', 'open-in-new', 'search', 'success',
  'warning', 'small', 'large', 'x-large', 'default'];

const alive = pid => { try { process.kill(pid, 0); return true; } catch { return false; } };

/** Two builds may start at once, and `npm ci` begins by deleting what the other one is reading. */
async function alone(work) {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  for (let waited = 0; ; waited += 200) {
    try { fs.writeFileSync(lock, String(process.pid), { flag: 'wx' }); break; } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = Number(fs.existsSync(lock) ? fs.readFileSync(lock, 'utf8') : 0);
    if (waited > 1000 && !(owner && alive(owner))) fs.rmSync(lock, { force: true });
    if (waited > 600_000) throw new Error(`another build has held ${lock} for ten minutes`);
    await pause(200);
  }
  try { work(); } finally { fs.rmSync(lock, { force: true }); }
}

function install() {
  const wanted = createHash('sha256').update(fs.readFileSync(path.join(home, 'package-lock.json'))).digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  execSync('npm ci --no-audit --no-fund --ignore-scripts --loglevel=error', { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  fs.writeFileSync(stamp, wanted);
}

/** The top-level rules of a style sheet, without comments. */
function rules(css) {
  const text = css.replace(/\/\*[^]*?\*\//g, '');
  const found = [];
  for (let i = 0, depth = 0, start = 0; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}') depth--;
    if (depth === 0 && (text[i] === '}' || text[i] === ';')) { found.push(text.slice(start, i + 1).trim()); start = i + 1; }
  }
  return found;
}

/** KERN without its utilities and grid (more than a third of the file), unused components and unused icons. */
function slim(dist) {
  const read = name => rules(fs.readFileSync(path.join(dist, name), 'utf8'));
  const left = new Set([...read('kern-utilities.css'), ...read('kern-grid.css')].filter(rule => !rule.startsWith(':root')));
  const unused = /^\.kern-(dropdown|loader|progress|kopfzeile|dialog|grid|row|col)/;
  const icon = rule => /^\.kern-icon--([a-z0-9-]+)/.exec(rule)?.[1];
  return read('kern.css')
    .filter(rule => !left.has(rule) && !unused.test(rule) && (!icon(rule) || icons.includes(icon(rule))))
    .map(rule => rule.replace(/\s*\n\s*/g, '\n').replace(/\n(?=\})|(?<=[{;,])\n|(?<=\})\n/g, ''))
    .join('\n');
}

function write(name, content) {
  const file = path.join(target, name);
  if (fs.existsSync(file) && fs.readFileSync(file).equals(Buffer.from(content))) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.${process.pid}`, content);
  fs.renameSync(`${file}.${process.pid}`, file);
}

function lay() {
  const kern = path.join(modules, '@kern-ux', 'native');
  const font = path.join(modules, '@fontsource', 'fira-sans');
  const version = JSON.parse(fs.readFileSync(path.join(kern, 'package.json'), 'utf8')).version;
  write('kern.css', `/* KERN ${version}, EUPL-1.2 (LICENSE-KERN.md), shortened by kern.mjs: no utilities, no grid, fewer icons. */\n${slim(path.join(kern, 'dist'))}\n`);
  write('LICENSE-KERN.md', fs.readFileSync(path.join(kern, 'LICENSE.md')));
  write('LICENSE-FiraSans.txt', fs.readFileSync(path.join(font, 'LICENSE')));
  for (const weight of weights) {
    for (const script of ['latin', 'latin-ext']) {
      const name = `fira-sans-${script}-${weight}-normal.woff2`;
      write(`fonts/${name}`, fs.readFileSync(path.join(font, 'files', name)));
    }
  }
}

await alone(() => { install(); lay(); });
