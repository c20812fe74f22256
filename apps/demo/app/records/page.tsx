import { BehindThePage } from "@/components/behind/behind-the-page";
import { PageHeader } from "@/components/ui/page-header";
import { Unavailable } from "@/components/ui/unavailable";
import { FilterChips } from "@/features/records/filter-chips";
import { FilterForm } from "@/features/records/filter-form";
import { loadRecords } from "@/features/records/load-records";
import { loadSchema } from "@/features/records/load-schema";
import { readQuery, searchOf } from "@/features/records/query";
import { Results } from "@/features/records/results";
import { SearchForm } from "@/features/records/search-form";
import { TypeTabs } from "@/features/records/type-tabs";
import { attempt } from "@/lib/server/attempt";
import browse from "@/snippets/browse-records.ts?raw";
import iterate from "@/snippets/iterate-records.ts?raw";

const snippets = [
  { title: "A search, and the rows that one sees of it", code: browse },
  { title: "All of them, one after the other", code: iterate },
];

export default async function RecordsPage({ searchParams }: PageProps<"/records">) {
  const query = readQuery(await searchParams);
  const { data: schema, error } = await attempt(() => loadSchema(query.type));
  if (error) return <Unavailable error={error} />;
  const { type, types, columns, fields, requests } = schema;
  const found = type && (await attempt(() => loadRecords(searchOf(query, type.id, fields), columns)));
  const [firstField, ...otherFields] = fields;
  return (
    <>
      <PageHeader title="Records">
        Compounds, batches and whatever else the workspace keeps, with all their fields.
      </PageHeader>
      <TypeTabs types={types} chosen={type?.id ?? null} query={query} />
      <SearchForm query={query} />
      {firstField && <FilterForm key={type?.id} query={query} fields={[firstField, ...otherFields]} />}
      <FilterChips query={query} fields={fields} />
      {type && found ? (
        <Results query={query} schema={{ ...schema, type }} found={found} />
      ) : (
        <p>This workspace has no entity types yet.</p>
      )}
      <BehindThePage snippets={snippets} requests={requests} />
    </>
  );
}
