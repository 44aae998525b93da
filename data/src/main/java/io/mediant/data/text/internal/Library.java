package io.mediant.data.text.internal;

import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.Version;

/** What the libraries say of themselves, and bring. */
public final class Library {
    private Library() {}

    /** Lucene's tokenizer of Unicode words with its versions. */
    public static String icu() {
        return "Lucene " + Version.LATEST + " ICUTokenizer, ICU4J " + VersionInfo.ICU_VERSION.getMajor() + "."
                + VersionInfo.ICU_VERSION.getMinor();
    }

    /** Lucene's tokenizer of Chinese words with its version. */
    public static String smartcn() {
        return "Lucene " + Version.LATEST + " HMMChineseTokenizer";
    }

    /** The stop words of the Snowball project for English, in alphabetical order. */
    public static Set<String> englishStopWords() {
        try {
            CharArraySet words = WordlistLoader.getSnowballWordSet(IOUtils.requireResourceNonNull(
                    SnowballFilter.class.getResourceAsStream("english_stop.txt"), "english_stop.txt"));
            Set<String> sorted = new TreeSet<>();
            for (Object word : words) {
                sorted.add(new String((char[]) word));
            }
            return sorted;
        } catch (IOException e) {
            throw new IllegalStateException("the English stop words could not be read", e);
        }
    }
}
