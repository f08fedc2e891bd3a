// What the tables of a desk need on top of the first stylesheet.
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Center.layer.css';
import '@mantine/core/styles/Table.layer.css';
import '@mantine/core/styles/Pagination.layer.css';
import 'mantine-datatable/styles.layer.css';
