/** Password of every demo account; they exist only where DEMO is on. */
export const DEMO_PASSWORD = 'demo-lotsennetz';
