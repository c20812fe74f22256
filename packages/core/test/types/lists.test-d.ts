import { describe, expectTypeOf, it } from "vitest";
import type {
  Activity,
  AsyncList,
  Dashboard,
  DashboardCategory,
  ImportRecord,
  JsonValue,
  KaleidoscopeClient,
  Label,
  Program,
  PropertyField,
  ReadOptions,
  RecordRow,
  RequestOptions,
  Workspace,
  WorkspaceEvent,
  WorkspaceGroup,
  WorkspaceUser,
} from "../../src/index";

declare const client: KaleidoscopeClient;

describe("lists with pages", () => {
  const { workspace, imports, activities, records } = client;

  it("are async lists of entities", () => {
    expectTypeOf(workspace.iterateEvents).returns.toEqualTypeOf<AsyncList<WorkspaceEvent>>();
    expectTypeOf(imports.iterateImports).returns.toEqualTypeOf<AsyncList<ImportRecord>>();
    expectTypeOf(activities.iterateActivities).returns.toEqualTypeOf<AsyncList<Activity>>();
    workspace.iterateEvents(
      { since: new Date(), event_types: ["x"] },
      { pageSize: 5, limit: 9, timeoutMs: 5 },
    );
    imports.iterateImports({ is_complete: true }, { limit: 9 });
  });

  it("take no page, because they read all of them", () => {
    // @ts-expect-error use the options
    workspace.iterateEvents({ page_size: 5 });
    // @ts-expect-error there is no first page to choose
    imports.iterateImports({ page: 2 });
    // @ts-expect-error the limit is an option
    activities.iterateActivities({ limit: 5 });
    // @ts-expect-error options are camelCase
    workspace.iterateEvents({}, { page_size: 5 });
  });

  it("become rows", () => {
    expectTypeOf(records.toRows).returns.resolves.toEqualTypeOf<RecordRow[]>();
    expectTypeOf<RecordRow[string]>().toEqualTypeOf<JsonValue>();
    records.toRows(records.find(), { fields: ["MW"], activityId: "a" });
    records.toRows([], { fields: [] });
    // @ts-expect-error rows need fields
    records.toRows([]);
    // @ts-expect-error sub-records differ between records
    records.toRows([], { fields: ["MW"], subRecordId: "s" });
  });
});

describe("programs", () => {
  it("are lists of Program, and written by title", () => {
    expectTypeOf(client.programs.getPrograms).parameters.toEqualTypeOf<[options?: ReadOptions]>();
    expectTypeOf(client.programs.getPrograms).returns.resolves.toEqualTypeOf<Program[]>();
    expectTypeOf(client.programs.getProgramsByIds).parameter(0).toEqualTypeOf<readonly string[]>();
    expectTypeOf(client.programs.createProgram).parameters.toEqualTypeOf<
      [title: string, options?: RequestOptions]
    >();
    expectTypeOf(client.programs.updateProgram).returns.resolves.toEqualTypeOf<Program>();
    expectTypeOf<Program["title"]>().toEqualTypeOf<string | null>();
  });

  it("can be changed only through methods, and writes take no cache option", () => {
    const program = {} as Program;
    // @ts-expect-error fields are read-only
    program.title = "x";
    // @ts-expect-error a write is not read through the cache
    client.programs.createProgram("x", { cache: "reload" });
    // @ts-expect-error there is no such option
    client.programs.getPrograms({ useCache: false });
  });
});

describe("labels and property fields", () => {
  it("are lists", () => {
    expectTypeOf(client.labels.getLabels).returns.resolves.toEqualTypeOf<Label[]>();
    expectTypeOf(client.labels.getLabelsByIds).returns.resolves.toEqualTypeOf<Label[]>();
    expectTypeOf(client.propertyFields.getPropertyFields).returns.resolves.toEqualTypeOf<PropertyField[]>();
    expectTypeOf<PropertyField["field_type"]>().toEqualTypeOf<string | null>();
  });
});

describe("the workspace", () => {
  it("may be missing, its people not", () => {
    expectTypeOf(client.workspace.getWorkspace).returns.resolves.toEqualTypeOf<Workspace | null>();
    expectTypeOf(client.workspace.getMembers).returns.resolves.toEqualTypeOf<WorkspaceUser[]>();
    expectTypeOf(client.workspace.getMembersByIds).returns.resolves.toEqualTypeOf<WorkspaceUser[]>();
    expectTypeOf(client.workspace.getGroups).returns.resolves.toEqualTypeOf<WorkspaceGroup[]>();
    expectTypeOf(client.workspace.getGroupsByIds).returns.resolves.toEqualTypeOf<WorkspaceGroup[]>();
    expectTypeOf<WorkspaceGroup["user_ids"]>().toEqualTypeOf<string[]>();
  });

  it("takes event filters under their wire names, dates as Date or text", () => {
    type Filters = NonNullable<Parameters<typeof client.workspace.getEvents>[0]>;
    expectTypeOf<Filters["after_date"]>().toEqualTypeOf<Date | string | undefined>();
    expectTypeOf(client.workspace.getEvents).returns.resolves.toEqualTypeOf<WorkspaceEvent[]>();
    // @ts-expect-error filters are data, so they keep their wire names
    client.workspace.getEvents({ pageSize: 5 });
  });
});

describe("dashboards", () => {
  it("are lists, and have categories", () => {
    expectTypeOf(client.dashboards.getDashboards).returns.resolves.toEqualTypeOf<Dashboard[]>();
    expectTypeOf<Dashboard["getCategories"]>().returns.resolves.toEqualTypeOf<DashboardCategory[]>();
    expectTypeOf<Dashboard["addRecord"]>().returns.resolves.toEqualTypeOf<Dashboard>();
    expectTypeOf<DashboardCategory["label_ids"]>().toEqualTypeOf<string[][]>();
  });

  it("need every part of a category", () => {
    const dashboard = {} as Dashboard;
    // @ts-expect-error label_ids and field_ids are missing
    dashboard.addCategory({ category_name: "x", operation_definition_ids: [] });
  });
});
