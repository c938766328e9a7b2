/** The row of tabs; those that do not fit stand in a menu at its end. */
import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { type PaneTab, type TabId, tabs } from '../tabs';
import { fluentRef } from './fluent-ref';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    overflow: 'hidden',
    // Excel's own menu lies over the top right corner.
    paddingRight: '36px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', minWidth: 0, overflow: 'hidden' },
  count: {
    marginLeft: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorStatusDangerBackground2,
    color: tokens.colorStatusDangerForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
  },
  more: { minWidth: '32px', alignSelf: 'center' },
});

interface PaneTabsProps {
  readonly selected: TabId;
  readonly problems: number;
  readonly onSelect: (id: TabId) => void;
}

export function PaneTabs({ selected, problems, onSelect }: PaneTabsProps) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Overflow minimumVisible={1} padding={8}>
        <div className={styles.row}>
          <TabList
            aria-label="ChipSheet"
            size="small"
            selectedValue={selected}
            onTabSelect={(_, { value }) => onSelect(value as TabId)}
          >
            {tabs.map(({ id, label }) => (
              <OverflowItem key={id} id={id} priority={id === selected ? 2 : 1}>
                <Tab
                  value={id}
                  id={`chipsheet-tab-${id}`}
                  aria-controls={id === selected ? `chipsheet-panel-${id}` : undefined}
                >
                  {label}
                  {id === 'problems' && problems > 0 && <span className={styles.count}>{problems}</span>}
                </Tab>
              </OverflowItem>
            ))}
          </TabList>
          <MoreTabs onSelect={onSelect} />
        </div>
      </Overflow>
    </div>
  );
}

function MoreTabs({ onSelect }: Pick<PaneTabsProps, 'onSelect'>) {
  const styles = useStyles();
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu hasIcons={false}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          ref={fluentRef(ref)}
          appearance="subtle"
          size="small"
          className={styles.more}
          icon={<MoreHorizontal20Regular />}
          menuIcon={null}
          aria-label="More tabs"
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {tabs.map((tab) => (
            <HiddenTab key={tab.id} tab={tab} onSelect={onSelect} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function HiddenTab({ tab, onSelect }: { readonly tab: PaneTab } & Pick<PaneTabsProps, 'onSelect'>) {
  const visible = useIsOverflowItemVisible(tab.id);
  return visible ? null : <MenuItem onClick={() => onSelect(tab.id)}>{tab.label}</MenuItem>;
}
