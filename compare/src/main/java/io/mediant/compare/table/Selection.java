package io.mediant.compare.table;

import io.mediant.compare.Notice;
import io.mediant.compare.policy.Dependence;
import io.mediant.compare.policy.Policy;
import io.mediant.data.DataException;
import io.mediant.data.table.Table;
import io.mediant.data.table.TablePair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which columns are compared.
 *
 * @param names the names, in the reference's order
 * @param notices columns that only one side has
 */
record Selection(List<String> names, List<Notice> notices) {

    static Selection of(TablePair pair, Policy policy) {
        Set<String> common = new LinkedHashSet<>(pair.commonNames());
        if (common.isEmpty()) {
            throw new DataException(
                    "the two tables have no column in common",
                    "the reference has " + some(pair.reference()) + "; the current side has " + some(pair.current()),
                    "check that both are the same table, and that both files have a header line");
        }
        Set<String> named = new LinkedHashSet<>(policy.columns());
        named.addAll(policy.exclude());
        named.addAll(policy.perColumn().keySet());
        policy.dependence().map(Dependence::column).ifPresent(name -> requireCommon(name, common));
        for (String name : named) {
            if (!common.contains(name)
                    && pair.reference().column(name).isEmpty()
                    && pair.current().column(name).isEmpty()) {
                throw new UnknownColumnException(name, List.copyOf(common));
            }
        }
        policy.columns().forEach(name -> requireCommon(name, common));
        Set<String> wanted = Set.copyOf(policy.columns());
        Set<String> unwanted = new HashSet<>(policy.exclude());
        policy.dependence().map(Dependence::column).ifPresent(unwanted::add);
        List<String> names = common.stream()
                .filter(name -> wanted.isEmpty() || wanted.contains(name))
                .filter(name -> !unwanted.contains(name))
                .toList();
        if (names.isEmpty() && policy.exclude().isEmpty() && policy.dependence().isPresent()) {
            throw new DataException(
                    "no column is left to compare",
                    "a column that groups rows or orders them in time is not compared itself",
                    "name another column to compare");
        }
        if (names.isEmpty()) {
            throw new DataException(
                    "no column is left to compare",
                    "every column that both tables have is excluded",
                    "exclude fewer columns");
        }
        List<Notice> notices = new ArrayList<>();
        if (policy.columns().isEmpty()) {
            addOneSided(notices, true, pair.reference(), common, policy);
            addOneSided(notices, false, pair.current(), common, policy);
        }
        return new Selection(names, notices);
    }

    private static void requireCommon(String name, Set<String> common) {
        if (!common.contains(name)) {
            throw new UnknownColumnException(name, List.copyOf(common));
        }
    }

    private static void addOneSided(
            List<Notice> notices, boolean reference, Table table, Set<String> common, Policy policy) {
        List<String> only = table.names().stream()
                .filter(name -> !common.contains(name) && !policy.exclude().contains(name))
                .toList();
        if (!only.isEmpty()) {
            notices.add(new Notice.ColumnsOnOneSide(reference, only));
        }
    }

    private static String some(Table table) {
        List<String> names = table.names().stream().limit(5).toList();
        return String.join(", ", names) + (table.names().size() > names.size() ? ", ..." : "");
    }
}
