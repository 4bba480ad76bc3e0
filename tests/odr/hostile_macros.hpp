// SPDX-License-Identifier: BSL-1.0
// Macros that other headers are known to define: complex.h, windows.h, sys/sysmacros.h, math
// constants, and the usual one-letter habits. A header of visavis survives them.
#define E 2.718281828
#define I _Complex_I
#define N 100
#define PI 3.14159265
#define DEBUG 1
#define ERROR 0
#define TRUE 1
#define FALSE 0
#define IN
#define OUT
#define CONST const
#define VOID void
#define near
#define far
#define interface struct
#define major gnu_dev_major
#define minor gnu_dev_minor
#define unix 1
#define linux 1
