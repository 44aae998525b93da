/** The generative lab: networks are really trained on libtorch, and measured against theory. */
package io.mediant.lab;
