/** How long the tests' own process has computed, in milliseconds; it does not grow while other processes have the cores. */
export function computed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
