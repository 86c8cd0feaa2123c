import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene's part of the comparison in `bench/lucene.mjs`. It reads commands from standard input, one a line, values parted by tabs, and
 * answers the last three with a line of JSON:
 *
 *   words  STOP WORDS                                                           parted by spaces
 *   solver ID TITLE TEXT TAGS NAMED WITHIN KIND UPDATED ORGANISATION            TAGS, NAMED, WITHIN: parted by spaces
 *   end                                                                         no more solvers
 *   need   ID TITLE TEXT TAG=POINTS... CHAIN REMOTE KINDS PUBLISHED ORGANISATION  prepares a query
 *   find   ID                                                                   searches
 *
 * The score is nearly that of the product: BM25 of the words in the whole text and, at a quarter, in titles; tags; the nearest territory
 * in common; freshness. What is a curve in the product (words, in their sum) is a straight line here, so that Lucene can skip.
 */
public final class LuceneBench {
    /** How many points a share of the ideal brings: the slope of the product's curve where the fifty best are. */
    private static final float WORD_POINTS = 21_000;
    private static final float TITLE_WEIGHT = 0.25f;
    /** By level, from the region to the commune: what it brings beyond the one around it. */
    private static final float[] TERRITORY_POINTS = {280, 140, 140, 140};
    private static final float REMOTE_POINTS = 140;
    private static final float FRESHNESS_POINTS = 300;
    private static final long FRESHNESS_PIVOT = 180L * 24 * 3600 * 1000;
    private static final int TOP = 50;

    private final Path folder;
    private final IndexWriter writer;
    private final FieldType textType = new FieldType();
    private Analyzer analyzer;
    private IndexSearcher searcher;
    private final Map<String, Query> queries = new HashMap<>();
    private long buildNanos;

    public static void main(String[] arguments) throws IOException {
        LuceneBench bench = new LuceneBench(Path.of(arguments[0]));
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8), 1 << 16);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) bench.run(line.split("\t", -1));
    }

    private LuceneBench(Path folder) throws IOException {
        this.folder = folder;
        IndexWriterConfig config = new IndexWriterConfig().setMergeScheduler(new SerialMergeScheduler());
        config.setSimilarity(new BM25Similarity(1.2f, 0.75f)).setUseCompoundFile(false);
        writer = new IndexWriter(FSDirectory.open(folder), config);
        textType.setTokenized(true);
        textType.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        textType.freeze();
    }

    private void run(String[] values) throws IOException {
        switch (values[0]) {
            case "words" -> analyzer = analyzerWithout(List.of(values[1].split(" ")));
            case "solver" -> add(values);
            case "end" -> System.out.println(finish());
            case "need" -> {
                queries.put(values[1], query(values));
                System.out.println("{}");
            }
            case "find" -> System.out.println(find(queries.get(values[1])));
            default -> throw new IllegalArgumentException(values[0]);
        }
    }

    /** The same steps as in the product: fold, leave out stop words, stem by Snowball. */
    private static Analyzer analyzerWithout(List<String> stopWords) {
        CharArraySet stops = new CharArraySet(stopWords, false);
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream folded = new ASCIIFoldingFilter(
                    new ElisionFilter(new LowerCaseFilter(words), FrenchAnalyzer.DEFAULT_ARTICLES)
                );
                return new TokenStreamComponents(words, new SnowballFilter(new StopFilter(folded, stops), "French"));
            }
        };
    }

    private void add(String[] solver) throws IOException {
        long begun = processNanos();
        Document document = new Document();
        document.add(new KeywordField("id", new BytesRef(solver[1]), Field.Store.YES));
        List<String> words = wordsOf(solver[2]);
        document.add(new Field("title", new Words(List.copyOf(words)), textType));
        words.addAll(wordsOf(solver[3]));
        document.add(new Field("text", new Words(words), textType));
        addAll(document, "tag", solver[4]);
        addAll(document, "named", solver[5]);
        addAll(document, "within", solver[6]);
        addAll(document, "kind", solver[7]);
        addAll(document, "organisation", solver[9]);
        document.add(new LongField("updated", Long.parseLong(solver[8]), Field.Store.NO));
        writer.addDocument(document);
        buildNanos += processNanos() - begun;
    }

    /** Words that were analysed before. */
    private static final class Words extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final List<String> words;
        private int at;

        Words(List<String> words) {
            this.words = words;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (at == words.size()) return false;
            term.append(words.get(at++));
            return true;
        }
    }

    private List<String> wordsOf(String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("words", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) words.add(term.toString());
            stream.end();
        }
        return words;
    }

    private static void addAll(Document document, String field, String values) {
        for (String value : values.split(" ")) {
            if (!value.isEmpty()) document.add(new KeywordField(field, new BytesRef(value), Field.Store.NO));
        }
    }

    private String finish() throws IOException {
        long begun = processNanos();
        writer.commit();
        buildNanos += processNanos() - begun;
        writer.forceMerge(1);
        writer.close();
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
        searcher.setQueryCache(null);
        long size = 0;
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) size += Files.size(file);
        }
        return "{\"buildCpuMs\":%d,\"indexBytes\":%d,\"heapBytes\":%d,\"solvers\":%d}".formatted(
            buildNanos / 1_000_000, size, heapBytes(), reader.numDocs());
    }

    private Query query(String[] need) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : wordsOf(need[2])) counts.merge(word, 2, Integer::sum);
        for (String word : wordsOf(need[3])) counts.merge(word, 1, Integer::sum);
        float maximum = 0;
        for (var entry : counts.entrySet()) {
            maximum += entry.getValue() * (idf("text", entry.getKey()) + TITLE_WEIGHT * idf("title", entry.getKey()));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (var entry : counts.entrySet()) {
            float weight = WORD_POINTS * entry.getValue() / maximum;
            addTerm(all, "text", entry.getKey(), weight);
            addTerm(all, "title", entry.getKey(), TITLE_WEIGHT * weight);
        }
        for (String tag : need[4].split(" ")) {
            if (tag.isEmpty()) continue;
            int end = tag.lastIndexOf('=');
            all.add(constant("tag", tag.substring(0, end), Float.parseFloat(tag.substring(end + 1))), Occur.SHOULD);
        }
        String[] chain = need[5].split(" ");
        boolean remotely = need[6].equals("1");
        BooleanQuery.Builder reach = new BooleanQuery.Builder();
        for (int i = 0; i < chain.length; i++) {
            reach.add(new TermQuery(new Term("named", chain[i])), Occur.SHOULD);
            all.add(constant("within", chain[i], TERRITORY_POINTS[chain.length - 1 - i]), Occur.SHOULD);
        }
        reach.add(new TermQuery(new Term("within", chain[0])), Occur.SHOULD);
        if (remotely) {
            reach.add(new TermQuery(new Term("named", "remote")), Occur.SHOULD);
            all.add(constant("named", "remote", REMOTE_POINTS), Occur.SHOULD);
        }
        all.add(reach.build(), Occur.FILTER);
        all.add(new TermQuery(new Term("organisation", need[9])), Occur.MUST_NOT);
        if (!need[7].isEmpty()) {
            BooleanQuery.Builder kinds = new BooleanQuery.Builder();
            for (String kind : need[7].split(" ")) kinds.add(new TermQuery(new Term("kind", kind)), Occur.SHOULD);
            all.add(kinds.build(), Occur.FILTER);
        }
        all.add(
            LongField.newDistanceFeatureQuery("updated", FRESHNESS_POINTS, Long.parseLong(need[8]), FRESHNESS_PIVOT),
            Occur.SHOULD
        );
        return all.build();
    }

    private float idf(String field, String word) throws IOException {
        int frequency = searcher.getIndexReader().docFreq(new Term(field, word));
        return (float) Math.log((searcher.getIndexReader().numDocs() + 1) / (frequency + 0.5));
    }

    private static void addTerm(BooleanQuery.Builder all, String field, String word, float weight) {
        all.add(new BoostQuery(new TermQuery(new Term(field, word)), weight), Occur.SHOULD);
    }

    private static Query constant(String field, String value, float points) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), points);
    }

    private String find(Query query) throws IOException {
        long cpu = threadNanos();
        long begun = System.nanoTime();
        ScoreDoc[] found = searcher.search(query, new TopScoreDocCollectorManager(TOP, null, TOP)).scoreDocs;
        StoredFields stored = searcher.storedFields();
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : found) ids.add(stored.document(hit.doc).getBinaryValue("id").utf8ToString());
        long ms = System.nanoTime() - begun;
        cpu = threadNanos() - cpu;
        return "{\"ms\":%s,\"cpuMs\":%s,\"ids\":[%s]}".formatted(
            ms / 1e6, cpu / 1e6, String.join(",", ids.stream().map("\"%s\""::formatted).toList()));
    }

    private static long threadNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Of all threads: of the compiler and the garbage collector too, as Node.js tells it of the other engine. */
    private static long processNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long heapBytes() {
        for (int i = 0; i < 3; i++) System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
