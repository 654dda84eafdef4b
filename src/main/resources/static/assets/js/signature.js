const INK = 2.5;

/**
 * A sheet to sign on with a finger, a pen or the mouse. Its strokes go into the form as text; whoever cannot or does not want to
 * draw chooses that the typed name is the signature. Without this module only that is there.
 */
export function offerSignature(box) {
  const sheet = box.querySelector("canvas");
  const field = box.querySelector("input[name='signature']");
  const ways = [...box.querySelectorAll("input[name='way']")];
  const drawing = box.querySelector("[data-drawing]");
  const strokes = read(field.value);

  const show = () => {
    field.value = strokes.map((stroke) => stroke.map(([x, y]) => `${x},${y}`).join(" ")).join(";");
    paint(sheet, strokes);
  };
  const choose = () => {
    drawing.hidden = ways.find((way) => way.checked)?.value !== "drawn";
  };

  sheet.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !event.isPrimary) {
      return;
    }
    event.preventDefault();
    sheet.setPointerCapture(event.pointerId);
    strokes.push([place(sheet, event)]);
    show();
  });
  sheet.addEventListener("pointermove", (event) => {
    if (!sheet.hasPointerCapture(event.pointerId)) {
      return;
    }
    const stroke = strokes.at(-1);
    const [x, y] = place(sheet, event);
    const [lastX, lastY] = stroke.at(-1);
    if (Math.hypot(x - lastX, y - lastY) >= 2) {
      stroke.push([x, y]);
      show();
    }
  });
  box.querySelector("[data-clear]").addEventListener("click", () => {
    strokes.length = 0;
    show();
  });
  ways.forEach((way) => way.addEventListener("change", choose));
  if (!ways.some((way) => way.checked)) {
    ways.find((way) => way.value === "drawn").checked = true;
  }

  box.hidden = false;
  choose();
  show();
}

function read(text) {
  return text ? text.split(";").map((stroke) => stroke.split(" ").map((point) => point.split(",").map(Number))) : [];
}

/** On the sheet, whatever size it has on this screen. */
function place(sheet, event) {
  const edge = sheet.getBoundingClientRect();
  const within = (value, most) => Math.round(Math.min(Math.max(value, 0), most));
  return [
    within(((event.clientX - edge.left) / edge.width) * sheet.width, sheet.width),
    within(((event.clientY - edge.top) / edge.height) * sheet.height, sheet.height),
  ];
}

function paint(sheet, strokes) {
  const pen = sheet.getContext("2d");
  pen.clearRect(0, 0, sheet.width, sheet.height);
  pen.strokeStyle = getComputedStyle(sheet).color;
  pen.lineWidth = INK;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  for (const [first, ...rest] of strokes) {
    pen.beginPath();
    pen.moveTo(...first);
    [first, ...rest].forEach(([x, y]) => pen.lineTo(x, y));
    pen.stroke();
  }
}
