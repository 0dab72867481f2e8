// Reads pages as JSON lines { url, cookie } and writes what Lighthouse (its mobile profile, one Chromium for all) says of each.
import { createInterface } from 'node:readline';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const categories = ['accessibility', 'best-practices'];
const chrome = await launch({ chromePath: process.argv[2], chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
try {
  for await (const line of createInterface({ input: process.stdin })) {
    const { url, cookie } = JSON.parse(line);
    const { lhr } = await lighthouse(url, {
      port: chrome.port, onlyCategories: categories, logLevel: 'silent', extraHeaders: cookie ? { Cookie: cookie } : {},
    });
    const failed = categories.flatMap(c => lhr.categories[c].auditRefs.filter(ref => ref.weight > 0).map(ref => lhr.audits[ref.id]))
      .filter(audit => audit.score !== null && audit.score < 1).map(audit => `${audit.id}: ${audit.title}`);
    const score = name => Math.round((lhr.categories[name].score ?? 0) * 100);
    console.log(JSON.stringify({
      url, accessibility: score('accessibility'), bestPractices: score('best-practices'), failed, problem: lhr.runtimeError?.message ?? '',
    }));
  }
} finally {
  await chrome.kill();
}
