/** Small programs that show the library at work. */
package io.mediant.examples;
