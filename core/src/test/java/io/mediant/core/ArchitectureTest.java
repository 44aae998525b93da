package io.mediant.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Dependencies point one way: distribution, then density, then divergence and transport, then inference. */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.mediant.core");

    private static void forbid(String from, String... to) {
        noClasses()
                .that()
                .resideInAnyPackage("io.mediant.core." + from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to)
                .check(CORE);
    }

    @Test
    void packagesDependInOneDirection() {
        forbid(
                "distribution..",
                "io.mediant.core.density..",
                "io.mediant.core.divergence..",
                "io.mediant.core.transport..",
                "io.mediant.core.inference..");
        forbid(
                "density..",
                "io.mediant.core.divergence..",
                "io.mediant.core.transport..",
                "io.mediant.core.inference..");
        forbid("divergence..", "io.mediant.core.transport..", "io.mediant.core.inference..");
        forbid("transport..", "io.mediant.core.inference..");
        forbid(
                "internal..",
                "io.mediant.core.distribution..",
                "io.mediant.core.density..",
                "io.mediant.core.divergence..",
                "io.mediant.core.transport..",
                "io.mediant.core.inference..");
        forbid(
                "kernel..",
                "io.mediant.core.internal..",
                "io.mediant.core.distribution..",
                "io.mediant.core.divergence..",
                "io.mediant.core.transport..",
                "io.mediant.core.inference..");
        slices().matching("io.mediant.core.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void internalsOfAPackageStayThere() {
        for (String name : new String[] {"divergence", "transport", "inference", "distribution"}) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.mediant.core." + name + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.mediant.core." + name + ".internal..")
                    .check(CORE);
        }
    }

    @Test
    void noInputOutputOrLogging() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.util.logging..", "org.slf4j..")
                .check(CORE);
    }
}
