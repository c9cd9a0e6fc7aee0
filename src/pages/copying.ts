/** `/copy.js`: the one script there is. It shows a button that copies a feed's address; the page is whole without it. */
export const COPYING = `const [address, button, copied] = ["address", "copy", "copied"].map((id) => document.getElementById(id));
button.hidden = false;
button.addEventListener("click", async () => {
  address.focus();
  address.select();
  let done = true;
  try {
    await navigator.clipboard.writeText(address.value);
  } catch {
    done = document.execCommand("copy");
  }
  copied.textContent = done ? copied.dataset.said : "";
});
`;
