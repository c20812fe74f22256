/** A field as a column of the grid, as plain data for the browser. */
export interface Column {
  id: string;
  name: string;
  /** The field's type; an open list, as the API's is. */
  type: string;
  isKey: boolean;
}
