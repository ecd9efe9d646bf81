const attribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** Lines for one's own page: the form in a frame that is as high as the form. Nothing of ours runs on that page but these lines. */
export function snippetOf(address: string, title: string): string {
  const { origin } = new URL(address);
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" style="width:100%;height:640px;border:0" loading="lazy"></iframe>
<script>
addEventListener('message', function (e) {
  if (e.origin !== '${origin}' || !e.data || e.data.keyuan !== 'height') return;
  document.querySelectorAll('iframe').forEach(function (f) {
    if (f.contentWindow === e.source) f.style.height = Number(e.data.height) + 'px';
  });
});
</script>`;
}
