// npm run bench -- NAME [options]: every benchmark prints JSON, one line per measurement.
import { compile } from './compile.mjs';
import { buildWeb } from './web/index.mjs';

const [name = '', ...options] = process.argv.slice(2);
const benches = {
  path: '../bench/path.mjs',
  match: '../bench/match.mjs',
  lucene: '../bench/lucene.mjs',
  desk: '../bench/five-years/desk.mjs',
  screen: '../bench/five-years/screen.mjs',
  observatory: '../bench/five-years/observatory.mjs',
  notify: '../bench/notify.mjs',
  'saved-searches': '../bench/saved-searches/index.mjs',
  search: '../bench/search.mjs',
  backup: '../bench/backup.mjs',
  encode: '../bench/encode.mjs',
  web: '../bench/web/index.mjs',
};
if (!(name in benches)) {
  process.stderr.write(`Which benchmark? One of: ${Object.keys(benches).join(', ')}.\n`);
  process.exit(2);
}
await Promise.all([compile(), buildWeb()]);
const { bench } = await import(benches[name]);
await bench(options);
