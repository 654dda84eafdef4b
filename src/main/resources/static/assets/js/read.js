/**
 * A page of this site as a document, which runs no script and needs no text made into HTML; null for anything but the page
 * itself.
 */
export function read(address) {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.addEventListener("loadend", () => done(request.status === 200 ? request.response : null));
    request.send();
  });
}
