/**
 * The inner loops over weights, and the choice between their implementations. For the modules of this project, not for users: nothing
 * here keeps its form between versions. At the bottom of the module; it depends on no other package.
 */
package io.mediant.core.kernel;
