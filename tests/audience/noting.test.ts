/** Whose address it is, however it is written. */
import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { expect, test } from "vitest";
import { networkOf } from "../../src/audience/noting.ts";

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["2001:0DB8:0:0:FFFF::2", "2001:db8:0:0"],
  ["2001:db8:0:1::", "2001:db8:0:1"],
  ["::1", "0:0:0:0"],
  ["", ""],
  ["nobody", "nobody"],
])("%s is of %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("every way to write an address of IPv6 has the same network of 64 bits", () => {
  const group = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }));
  fc.assert(
    fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
      const it = new ipaddr.IPv6(groups);
      fc.pre(!it.isIPv4MappedAddress());
      const network = groups
        .slice(0, 4)
        .map((one) => one.toString(16))
        .join(":");
      for (const spelt of [
        it.toString(),
        it.toNormalizedString(),

        it.toRFC5952String(),
      ])
        expect(networkOf(spelt.toUpperCase())).toBe(network);
    }),
  );
});
