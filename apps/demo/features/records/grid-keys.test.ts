import { expect, it } from "vitest";
import { moved } from "./grid-keys";

const size = { rows: 100, columns: 8, page: 12 };
const from = { row: 50, column: 3 };
const press = (key: string, cell = from) => moved(key, false, cell, size);
const pressWithControl = (key: string) => moved(key, true, from, size);

it("moves one cell with an arrow", () => {
  expect(press("ArrowDown")).toEqual({ row: 51, column: 3 });
  expect(press("ArrowUp")).toEqual({ row: 49, column: 3 });
  expect(press("ArrowRight")).toEqual({ row: 50, column: 4 });
  expect(press("ArrowLeft")).toEqual({ row: 50, column: 2 });
});

it("moves by the visible rows with PageDown and PageUp", () => {
  expect(press("PageDown")).toEqual({ row: 62, column: 3 });
  expect(press("PageUp")).toEqual({ row: 38, column: 3 });
});

it("goes to the ends of the row with Home and End, and to those of the grid with Control", () => {
  expect(press("Home")).toEqual({ row: 50, column: 0 });
  expect(press("End")).toEqual({ row: 50, column: 7 });
  expect(pressWithControl("Home")).toEqual({ row: 0, column: 0 });
  expect(pressWithControl("End")).toEqual({ row: 99, column: 7 });
});

it("stays within the grid", () => {
  expect(press("ArrowUp", { row: 0, column: 0 })).toEqual({ row: 0, column: 0 });
  expect(press("ArrowLeft", { row: 0, column: 0 })).toEqual({ row: 0, column: 0 });
  expect(press("PageDown", { row: 95, column: 7 })).toEqual({ row: 99, column: 7 });
});

it("leaves every other key, and an arrow with Control, to the browser", () => {
  expect(press("a")).toBeNull();
  expect(press("Tab")).toBeNull();
  expect(pressWithControl("ArrowDown")).toBeNull();
});
