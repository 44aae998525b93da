package io.mediant.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The arrows between the modules, and who may see their internals. */
class ArchitectureTest {
    private static final String ROOT = "io.mediant.";

    /** Each module with all that it may depend on. */
    private static final Map<String, List<String>> ARROWS = Map.of(
            "core", List.of(),
            "vector", List.of("core"),
            "data", List.of("core"),
            "compare", List.of("core", "data"),
            "lab", List.of("core"),
            "report", List.of("compare", "lab"),
            "studio", List.of("core", "data", "compare", "lab", "report"),
            "cli", List.of("core", "data", "compare", "lab", "report", "studio"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.mediant");

    private static String in(String module) {
        return ROOT + module + "..";
    }

    @Test
    void everyModuleIsLookedAt() {
        for (String module : ARROWS.keySet()) {
            assertFalse(CLASSES.stream().noneMatch(type -> type.getPackageName().startsWith(ROOT + module)), module);
        }
    }

    @Test
    void dependenciesFollowTheArrows() {
        ARROWS.forEach((module, allowed) -> {
            String[] forbidden = ARROWS.keySet().stream()
                    .filter(other -> !other.equals(module) && !allowed.contains(other))
                    .map(ArchitectureTest::in)
                    .toArray(String[]::new);
            if (forbidden.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(in(module))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden)
                        .check(CLASSES);
            }
        });
    }

    @Test
    void internalsAreSeenByTheirModuleOnly() {
        for (String module : ARROWS.keySet()) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(in(module))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + module + "..internal..")
                    .check(CLASSES);
        }
    }

    @Test
    void modulesAreFreeOfCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
