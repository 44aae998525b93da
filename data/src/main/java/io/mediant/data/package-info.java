/** Data in: tables read through an embedded DuckDB. */
package io.mediant.data;
