import { Passwords } from './passwords.js';

const GOOD = 'ม้าลายวิ่งข้ามคลองแสนแสบ';

describe('Passwords', () => {
  it('knows a password again, however its letters are composed', async () => {
    const passwords = new Passwords();
    const stored = await passwords.hash('น้ำตกสูงใหญ่กลางป่าลึก');
    expect(await passwords.verify(stored, 'น้ำตกสูงใหญ่กลางป่าลึก'.normalize('NFD'))).toBe(true);
    expect(await passwords.verify(stored, GOOD)).toBe(false);
    expect(await passwords.verify(null, GOOD)).toBe(false);
  });

  it('sends away at once what the line cannot hold, and answers everybody in it', async () => {
    const passwords = new Passwords();
    await passwords.verify(null, GOOD);
    const outcomes = await Promise.allSettled(Array.from({ length: 70 }, () => passwords.verify(null, GOOD)));
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    // Two are being hashed, sixty wait.
    expect(refused).toHaveLength(70 - 62);
    for (const outcome of refused) {
      expect((outcome as PromiseRejectedResult).reason).toMatchObject({
        code: 'dependency-unavailable',
        details: { retryAfterSeconds: 5 },
      });
    }
    // The line is free again.
    expect(await passwords.verify(null, GOOD)).toBe(false);
  });
});
