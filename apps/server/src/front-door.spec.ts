import { describe, expect, it } from '@jest/globals';
import { bootProduct } from '@passerelle/harness/product';

const product = bootProduct();

describe('the front door', () => {
  it('greets whoever opens the address in a browser, in their language', async () => {
    const french = await fetch(product.url);
    expect(french.status).toBe(200);
    expect(await french.text()).toContain('Passerelle est en marche');
    const english = await fetch(product.url, { headers: { 'accept-language': 'en-GB' } });
    expect(await english.text()).toContain('Passerelle is up and running');
  });

  it('says that all is well to those who watch', async () => {
    const health = await fetch(`${product.url}/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
  });
});
